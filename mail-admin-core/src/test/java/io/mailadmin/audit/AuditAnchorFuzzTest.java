package io.mailadmin.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;

/** An anchor is read as it was written, or refused. */
class AuditAnchorFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void anchors(byte[] typed) {
        try {
            AuditAnchor anchor = AuditAnchor.valueOf(new String(typed, UTF_8));
            assertThat(AuditAnchor.valueOf(anchor.toString())).isEqualTo(anchor);
        } catch (InvalidInputException e) {
            assertThat(e.errors()).extracting(FieldError::code).containsExactly(ErrorCode.AUDIT_ANCHOR_INVALID);
        }
    }
}
