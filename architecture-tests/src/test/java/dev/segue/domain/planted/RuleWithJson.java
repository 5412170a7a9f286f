package dev.segue.domain.planted;

import tools.jackson.databind.json.JsonMapper;

/** Planted: a rule that knows a JSON library. */
public record RuleWithJson(JsonMapper mapper) {}
