package io.mailadmin.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.paging.CursorCodec.Place;
import io.mailadmin.internal.text.FuzzedText;
import io.mailadmin.page.Cursor;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/** A cursor is one that we wrote, or refused. */
class CursorFuzzTest {

    private static final CursorCodec CODEC = CursorCodec.forQuery("users", "kim");

    @FuzzTest(maxDuration = "10m")
    void texts(byte[] fuzzed) {
        FuzzedText.each(fuzzed, CursorFuzzTest::read);
    }

    /** Behind what makes it a cursor of this query. */
    @FuzzTest(maxDuration = "10m")
    void positions(byte[] position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Base64.getUrlDecoder()
                .decode(CODEC.write(new Place(false, List.of())).value()));
        bytes.writeBytes(position);
        read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    private static void read(String text) {
        try {
            Cursor cursor = Cursor.valueOf(text);
            Place place = CODEC.read(cursor, 2);
            assertThat(CODEC.write(place)).isEqualTo(cursor);
            CursorCodec.time(place.keys().get(0));
        } catch (InvalidInputException e) {
            assertThat(e.errors()).extracting(FieldError::code).containsExactly(ErrorCode.CURSOR_INVALID);
        }
    }
}
