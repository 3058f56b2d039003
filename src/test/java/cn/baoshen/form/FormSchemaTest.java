package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.json.FormSchema;
import cn.baoshen.testing.BuiltIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FormSchemaTest {
  private final Form form = BuiltIn.FORMS.byId("longhui-2024").orElseThrow();
  private final JsonNode schema = read();

  private JsonNode read() {
    try {
      return new ObjectMapper().readTree(FormSchema.write(form, 2024));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void it_is_of_the_draft_of_2020_and_names_the_form() {
    assertThat(schema.path("$schema").asText()).endsWith("/draft/2020-12/schema");
    assertThat(schema.at("/properties/form/const").asText()).isEqualTo("longhui-2024");
  }

  @Test
  void a_field_has_its_label_with_the_years_of_the_collection() {
    JsonNode prior = schema.at("/properties/baseData/properties/procurement/properties/prior");
    assertThat(prior.path("title").asText()).isEqualTo("政府采购金额 2023年决算数");
    assertThat(prior.path("minimum").asInt(-1)).isZero();
  }

  @Test
  void an_adjustment_may_be_negative() {
    assertThat(schema.at("/properties/basic/properties/adjustment").has("minimum")).isFalse();
  }

  @Test
  void what_is_not_required_may_be_left_out_or_null() {
    assertThat(schema.path("required").toString()).contains("unit").doesNotContain("otherBudgets");
    assertThat(
            schema
                .at("/properties/baseData/properties/staff/properties/controlRate/type")
                .toString())
        .contains("null");
  }

  @Test
  void a_keyed_table_is_an_object_of_rows_and_others_are_lists() {
    assertThat(schema.at("/properties/baseData/properties/special/type").asText())
        .isEqualTo("object");
    assertThat(
            schema.at("/properties/baseData/properties/special/properties/business/title").asText())
        .isEqualTo("业务工作经费");
    assertThat(schema.at("/properties/narrative/type").asText()).isEqualTo("array");
  }
}
