package cn.baoshen.form.yaml;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where further forms lie.
 *
 * @param forms a folder of form folders; null when there is none
 */
@ConfigurationProperties("baoshen")
public record FormSettings(Path forms) {}
