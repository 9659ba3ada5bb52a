package io.mailadmin.examples.portal.web;

import io.mailadmin.error.PasswordChangeRequiredException;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** CSRF, session fixation, headers and sign-out are Spring Security's; rights are
 * mail-admin's, so the only pages named are those that need no sign-in, and those of the hosting company's own staff. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, MailAdminAuthentication mailAdmin, SessionRegistry sessions)
            throws Exception {
        return http.authenticationProvider(mailAdmin)
                .authorizeHttpRequests(request -> request.requestMatchers(
                                PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .requestMatchers("/sign-in", "/password", "/error")
                        .permitAll()
                        .requestMatchers("/operator/**")
                        .hasRole("STAFF")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .authenticationDetailsSource(Clients::of)
                        .failureHandler(failed()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .sessionManagement(session ->
                        session.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    static SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry which sessions are over. */
    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** To the page for another password if it was right but must be changed, else back to the sign-in page. */
    private static AuthenticationFailureHandler failed() {
        var again = new SimpleUrlAuthenticationFailureHandler("/sign-in?refused=yes");
        var change = new SimpleUrlAuthenticationFailureHandler("/password");
        return (request, response, e) -> {
            boolean mustChange = e.getCause() instanceof PasswordChangeRequiredException;
            (mustChange ? change : again).onAuthenticationFailure(request, response, e);
        };
    }
}
