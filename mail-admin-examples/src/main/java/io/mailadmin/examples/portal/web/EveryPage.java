package io.mailadmin.examples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout needs on every page. */
final class EveryPage implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && page.hasView()
                && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            addTo(page, request);
        }
    }

    /** Adds how values are shown, who is signed in, which tab it is, and this page in the other language. */
    static void addTo(ModelAndView page, HttpServletRequest request) {
        Show show = new Show(WebSetup.spoken(LocaleContextHolder.getLocale()));
        page.addObject("show", show);
        page.addObject("path", request.getRequestURI());
        page.addObject("otherLanguage", here(request) + "lang=" + (show.locale().equals(Locale.KOREAN) ? "en" : "ko"));
        page.addObject("pageAt", here(request) + "cursor=");
        page.addObject("sortAt", here(request, "sort", "descending") + "sort=");
        page.addObject(
                "pageQuery", here(request).substring(request.getRequestURI().length() + 1) + "cursor=");
        if (request.getUserPrincipal() instanceof Authentication who) {
            page.addObject("me", who.getPrincipal());
        }
    }

    /** This very page, ready for another language, another part of its list, or another of the parameters {@code without}. */
    private static String here(HttpServletRequest request, String... without) {
        var page = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang")
                .replaceQueryParam("cursor");
        Stream.of(without).forEach(page::replaceQueryParam);
        var here = page.build();
        return here.getPath() + "?" + (here.getQuery() == null ? "" : here.getQuery() + "&");
    }
}
