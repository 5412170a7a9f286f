package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;

@DatabaseTest(Engine.H2)
class BelongingsOnH2Test extends JdbcBelongingsContract {}
