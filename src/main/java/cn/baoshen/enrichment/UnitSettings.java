package cn.baoshen.enrichment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the unit registry lies.
 *
 * @param units {@code file:} or {@code classpath:} location of a UTF-8 CSV, or of a workbook
 *     ({@code .xlsx}) whose first sheet has the same header
 */
@ConfigurationProperties("baoshen")
public record UnitSettings(@DefaultValue("classpath:/units/sample.csv") Resource units) {}
