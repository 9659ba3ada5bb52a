package io.mailadmin.benchmark;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.internal.input.Inputs;
import io.mailadmin.internal.input.Validators;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.text.NameKeys;
import io.mailadmin.internal.text.NamePattern;
import io.mailadmin.page.Cursor;
import io.mailadmin.password.Password;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every call costs without a database: see CONTRIBUTING.md for how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MicroBenchmarks {

    private final Inputs inputs = new Inputs(Validators.withoutExpressionLanguage());
    private final Password password = Password.valueOf("correct horse battery");
    private final CursorCodec cursors = CursorCodec.forQuery("users", List.of(), null);
    private final CursorCodec.Place place =
            new CursorCodec.Place(false, List.of("0", "김 민수", "minsu.kim@yourdomain.com"));
    private final Cursor cursor = cursors.write(place);

    // not final, so that nothing is computed once and for all
    private String ascii = "MinSu.Kim@YourDomain.COM";
    private String international = "민수@한글.한국";
    private String givenName = "민수";
    private String familyName = "김";
    private String consonants = "ㄱㅁㅅ";
    private String typed = "family:김 unit:Sales kim*";

    @Benchmark
    public EmailAddress addressInAscii() {
        return EmailAddress.valueOf(ascii);
    }

    @Benchmark
    public EmailAddress addressInHangul() {
        return EmailAddress.valueOf(international);
    }

    @Benchmark
    public NewMailUser newMailUserIsValid() {
        return inputs.valid(
                NewMailUser.builder()
                        .givenName(givenName)
                        .familyName(familyName)
                        .serviceType("standard")
                        .login("minsu.kim")
                        .password(password, password)
                        .primarySmtpAddress("minsu.kim@yourdomain.com")
                        .build(),
                "user");
    }

    @Benchmark
    public NameKeys keysOfNames() {
        return NameKeys.of(givenName, familyName);
    }

    @Benchmark
    public String formOfConsonants() {
        return NamePattern.of(consonants).formAcrossNames();
    }

    @Benchmark
    public UserQuery queryText() {
        return UserQuery.parse(typed);
    }

    @Benchmark
    public Cursor cursorIsWritten() {
        return cursors.write(place);
    }

    @Benchmark
    public CursorCodec.Place cursorIsRead() {
        return cursors.read(cursor, 3);
    }
}
