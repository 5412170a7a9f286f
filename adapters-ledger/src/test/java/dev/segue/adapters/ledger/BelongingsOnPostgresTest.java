package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.DatabaseTest;

@DatabaseTest(Engine.POSTGRES)
class BelongingsOnPostgresTest extends JdbcBelongingsContract {}
