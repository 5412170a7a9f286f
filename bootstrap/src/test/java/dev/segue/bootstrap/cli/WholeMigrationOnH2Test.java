package dev.segue.bootstrap.cli;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;

@DatabaseTest(Engine.H2)
class WholeMigrationOnH2Test extends WholeMigrationContract {}
