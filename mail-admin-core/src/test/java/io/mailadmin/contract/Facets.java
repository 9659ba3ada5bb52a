package io.mailadmin.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions and what is reached from them, by reflection. */
final class Facets {

    private Facets() {}

    /** The session and all facets that are reached from it. */
    static Stream<Class<?>> of(Class<?> session) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(session, found);
        return found.stream();
    }

    static boolean isFacet(Class<?> type) {
        return type.isInterface() && type.getName().startsWith("io.mailadmin.");
    }

    /** As rows of tables are named. */
    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + '.'
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static void collect(Class<?> facet, Set<Class<?>> found) {
        if (found.add(facet)) {
            Arrays.stream(facet.getMethods())
                    .map(Method::getReturnType)
                    .filter(Facets::isFacet)
                    .forEach(next -> collect(next, found));
        }
    }
}
