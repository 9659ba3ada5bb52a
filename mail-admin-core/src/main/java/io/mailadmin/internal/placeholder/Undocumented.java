package io.mailadmin.internal.placeholder;

public final class Undocumented {
    public String answer() {
        return "internal packages need no Javadoc";
    }
}
