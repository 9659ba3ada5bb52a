package io.mailadmin.examples.portal.beyond;

import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Which list is to be read, and how.
 *
 * @param file the list; JSON lines if its name says so, else CSV
 * @param passwords where those of new users come from
 * @param updateExisting whether users change who are there already
 * @param createUnits whether units come to be that are not there yet
 * @param allOrNothing whether one refused row lets nothing be written
 */
record ImportForm(
        @Nullable MultipartFile file,
        ImportPasswords.@Nullable Kind passwords,
        @Nullable Boolean updateExisting,
        @Nullable Boolean createUnits,
        @Nullable Boolean allOrNothing) {

    static ImportForm unfilled() {
        return new ImportForm(null, ImportPasswords.Kind.TEMPORARY, null, null, null);
    }

    /** What the library is to do; {@code generated} gets each password that it makes. */
    UserImport source(BiConsumer<MailUser, TemporaryPassword> generated) {
        ImportPasswords from =
                new ImportPasswords(passwords == null ? ImportPasswords.Kind.TEMPORARY : passwords, generated);
        UserImport source = isJsonLines() ? UserImport.jsonLines(from) : UserImport.csv(from);
        source = isTicked(updateExisting) ? source.updateExisting() : source;
        source = isTicked(createUnits) ? source.createOrgUnits() : source;
        return isTicked(allOrNothing) ? source.allOrNothing() : source;
    }

    private static boolean isTicked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private boolean isJsonLines() {
        String name = file == null ? null : file.getOriginalFilename();
        return name != null && name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(json|jsonl|ndjson)");
    }
}
