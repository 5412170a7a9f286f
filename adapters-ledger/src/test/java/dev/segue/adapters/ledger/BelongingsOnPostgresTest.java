package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;

@DatabaseTest(Engine.POSTGRES)
class BelongingsOnPostgresTest extends JdbcBelongingsContract {}
