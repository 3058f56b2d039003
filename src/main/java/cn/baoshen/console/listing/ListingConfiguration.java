package cn.baoshen.console.listing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The lists' one part. */
@Import({CasePages.class, SavedFilters.class, FormsInUse.class})
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {}
