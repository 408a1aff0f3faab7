package vn.camket.dashboards.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the code states that there is nothing, a thing that stands in Superset is a difference;
 * nothing, an empty text, an empty list and an empty object are one and the same.
 */
class WhatTheCodeEmptiesIsEmptied {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"css\": \"\"} | {\"css\": \"a {color: red}\"} | /css",
        "{\"scope\": {\"excluded\": []}} | {\"scope\": {\"excluded\": [3]}} | /scope/excluded",
        "{\"mask\": {\"state\": {}}} | {\"mask\": {\"state\": {\"value\": \"x\"}}} | /mask/state",
        "{\"params\": {\"a\": null}} | {\"params\": {\"a\": 1}} | /params/a",
        "{\"columns\": [{\"column_name\": \"c\", \"hint\": \"\"}]}"
            + " | {\"columns\": [{\"column_name\": \"c\", \"hint\": \"h\"}]} | /columns/c/hint"
      })
  void aThingInItsPlaceIsTold(String wanted, String found, String place) throws Exception {
    assertThat(Comparison.differences(object(wanted), object(found)))
        .singleElement()
        .asString()
        .startsWith(place + ": ")
        .endsWith(" instead of null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"css\": \"\"} | {}",
        "{\"css\": null} | {\"css\": \"\"}",
        "{\"scope\": {\"excluded\": []}} | {\"scope\": {}}",
        "{\"scope\": {\"excluded\": []}} | {\"scope\": null}",
        "{\"params\": {\"a\": {\"b\": []}}} | {\"params\": {}}",
        "{} | {\"css\": \"a {color: red}\"}"
      })
  void andNothingIsNothingHoweverItIsWritten(String wanted, String found) throws Exception {
    assertThat(Comparison.differences(object(wanted), object(found))).isEmpty();
  }

  private static ObjectNode object(String text) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(text);
  }
}
