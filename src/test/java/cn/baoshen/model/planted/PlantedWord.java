package cn.baoshen.model.planted;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the wall around the shared language on purpose, so that a test can see it stand. */
record PlantedWord(JsonNode word) {}
