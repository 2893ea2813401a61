package org.tallybook.job;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class TallybookJobConfigurationTest {

	/** Each costs every run some time, so that another one is named here on purpose. */
	@Test
	void startsNoMoreOfSpringBootThanARunNeeds() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TallybookJobConfiguration.class)
			.web(WebApplicationType.NONE)
			.properties("spring.main.lazy-initialization=true", "spring.datasource.url=jdbc:h2:mem:configuration",
					"spring.main.banner-mode=off")
			.logStartupInfo(false)
			.run("--spring.main.lazy-initialization=true")) {
			assertThat(Arrays.stream(context.getBeanDefinitionNames())
				.filter((name) -> name.endsWith("AutoConfiguration")))
				.containsExactlyInAnyOrder(DataSourceAutoConfiguration.class.getName(),
						DataSourceTransactionManagerAutoConfiguration.class.getName(),
						BatchJdbcAutoConfiguration.class.getName());
		}
	}

}
