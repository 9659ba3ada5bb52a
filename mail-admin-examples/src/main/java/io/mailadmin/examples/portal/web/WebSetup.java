package io.mailadmin.examples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language, by a switch or else by the browser's, and what page methods may ask for. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final SessionArgument session;

    WebSetup(SessionArgument session) {
        this.session = session;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(WebSetup::wanted);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
        registry.addInterceptor(new EveryPage());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(session);
    }

    /** The first of the two languages among those that the browser asks for. */
    private static Locale wanted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals(spoken(locale).getLanguage()))
                .findFirst()
                .map(WebSetup::spoken)
                .orElse(Locale.ENGLISH);
    }

    /** The one of the two languages that somebody gets who asks for {@code wanted}. */
    static Locale spoken(Locale wanted) {
        return wanted.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
    }
}
