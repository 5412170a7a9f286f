package dev.segue.bootstrap.cli;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@DatabaseTest(Engine.H2)
class KilledAtEachStepOnH2Test extends KilledAtEachStepContract {}
