package dev.segue.adapters.ledger;

import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.DatabaseTest;

@DatabaseTest(Engine.H2)
class BelongingsOnH2Test extends JdbcBelongingsContract {}
