package io.mailadmin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.FuzzedText;

/** An anchor is read as it was written, or refused. */
class AuditAnchorFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void anchors(byte[] fuzzed) {
        FuzzedText.each(fuzzed, AuditAnchorFuzzTest::read);
    }

    private static void read(String typed) {
        try {
            AuditAnchor anchor = AuditAnchor.valueOf(typed);
            assertThat(AuditAnchor.valueOf(anchor.toString())).isEqualTo(anchor);
        } catch (InvalidInputException e) {
            assertThat(e.errors()).extracting(FieldError::code).containsExactly(ErrorCode.AUDIT_ANCHOR_INVALID);
        }
    }
}
