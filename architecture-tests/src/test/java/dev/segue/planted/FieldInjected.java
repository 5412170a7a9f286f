package dev.segue.planted;

import org.springframework.beans.factory.annotation.Autowired;

/** Planted: a part that appears from nowhere. */
public final class FieldInjected {
    @Autowired Object part;
}
