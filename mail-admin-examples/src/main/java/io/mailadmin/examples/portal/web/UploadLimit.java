package io.mailadmin.examples.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a file that is too large in words: to the filters behind this one it would be a form without its token. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UploadLimit extends OncePerRequestFilter {

    private final DataSize largest;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            response.sendRedirect("/users/import?tooLarge=yes");
        } else {
            chain.doFilter(request, response);
        }
    }
}
