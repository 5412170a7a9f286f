package dev.segue.bootstrap.cli;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@DatabaseTest(Engine.POSTGRES)
class KilledAtEachStepOnPostgresTest extends KilledAtEachStepContract {}
