package dev.segue.adapters.ledger.planted;

import org.springframework.web.bind.annotation.RequestMapping;

/** Planted: a ledger that speaks HTTP inwards. */
@RequestMapping("/events")
public final class LedgerWithController {}
