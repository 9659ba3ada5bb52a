package io.mailadmin.examples.portal.web;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the page after the redirect what was done, this once. */
public final class Done {

    private Done() {}

    /** The text {@code key} of the portal's bundles with what it names. */
    public static void say(RedirectAttributes next, String key, Object... named) {
        next.addFlashAttribute("done", new DefaultMessageSourceResolvable(new String[] {key}, named));
    }

    /** Offers beside it to take it back, by a form that is sent to {@code path}. */
    public static void offerUndo(RedirectAttributes next, String path) {
        next.addFlashAttribute("undo", path);
    }
}
