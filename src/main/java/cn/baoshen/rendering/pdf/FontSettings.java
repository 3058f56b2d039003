package cn.baoshen.rendering.pdf;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The typefaces of the documents; a TrueType file each, or a font of a TrueType collection: {@code
 * FILE.ttc#NAME}.
 *
 * @param regular a site's own file; null for the one that comes with the service
 * @param bold the same for titles and labels
 */
@ConfigurationProperties("baoshen.fonts")
public record FontSettings(@Nullable Path regular, @Nullable Path bold) {}
