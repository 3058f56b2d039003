package cn.baoshen.network;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the service stands in the network.
 *
 * @param hosts names under which it answers, beside this machine's own and that of {@code
 *     baoshen.public-url}; none given means any
 * @param proxies addresses of the reverse proxies whose word is taken for who is behind them
 */
@Validated
@ConfigurationProperties("baoshen.web")
public record NetworkSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue List<@Pattern(regexp = "[0-9A-Fa-f.:]+") String> proxies) {}
