package io.mailadmin.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.FuzzedText;

/** What people type into a search box is refused as the query it is, or a query whose own text means the same. */
class UserQueryFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void texts(byte[] fuzzed) {
        FuzzedText.each(fuzzed, typed -> {
            try {
                UserQuery query = UserQuery.parse(typed);
                assertThat(UserQuery.parse(query.toText())).isEqualTo(query);
            } catch (InvalidInputException e) {
                assertThat(e.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field())
                                .isEqualTo(
                                        error.code() == ErrorCode.SEARCH_CONDITIONS_INVALID ? "conditions" : "query"));
            }
        });
    }
}
