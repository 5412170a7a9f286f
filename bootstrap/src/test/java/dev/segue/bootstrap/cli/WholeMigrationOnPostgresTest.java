package dev.segue.bootstrap.cli;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;

@DatabaseTest(Engine.POSTGRES)
class WholeMigrationOnPostgresTest extends WholeMigrationContract {}
