package dev.segue.application.fakes;

import dev.segue.application.port.Belongings;
import dev.segue.application.port.BelongingsContract;

class InMemoryBelongingsTest extends BelongingsContract {

    private final Belongings belongings = new InMemoryBelongings();

    @Override
    protected Belongings belongings() {
        return belongings;
    }
}
