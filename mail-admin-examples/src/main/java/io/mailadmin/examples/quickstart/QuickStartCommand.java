package io.mailadmin.examples.quickstart;

import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.start.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Runs the {@link QuickStart} on an H2 database in a folder, which is made if it is not there.
 *
 * @param folder where the database lies
 */
public record QuickStartCommand(Path folder) {

    private static final String DATABASE = "mail-admin";

    /**
     * Reads {@code --data <folder>}; without it the folder {@code quickstart} beside the jar or the classes, so in a
     * checkout {@code mail-admin-examples/target/quickstart}.
     *
     * @throws IllegalArgumentException for any other option
     */
    public static QuickStartCommand parse(List<String> options) {
        if (options.isEmpty()) {
            return new QuickStartCommand(DataFolder.besideTheProgram("quickstart"));
        }
        if (options.size() == 2 && options.get(0).equals("--data")) {
            return new QuickStartCommand(
                    Path.of(options.get(1)).toAbsolutePath().normalize());
        }
        throw new IllegalArgumentException(String.join(" ", options));
    }

    /** Runs it; 0, or 1 after one line that says why it could not go on. */
    public int run(PrintStream out, PrintStream err) {
        JdbcConnectionPool h2 = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve(DATABASE), "sa", "");
        try {
            boolean first = !Files.exists(folder.resolve(DATABASE + ".mv.db"));
            Files.createDirectories(folder);
            h2.getConnection().close();
            Show show = new Show(new Terminal(out));
            show.start(folder, first);
            new QuickStart().run(h2, show);
            return 0;
        } catch (MailAdminException e) {
            err.println(e.message(Locale.KOREAN) + " · " + e.message(Locale.ENGLISH));
        } catch (SQLException e) {
            err.println(e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? inUse() : unusable());
        } catch (IOException e) {
            err.println(unusable());
        } finally {
            h2.dispose();
        }
        return 1;
    }

    private String inUse() {
        return "다른 프로그램이 데이터베이스를 사용 중입니다. 그 프로그램을 끝내거나 --data로 다른 폴더를 지정하십시오"
                + " · Another program has the database open; end it, or name another folder with --data: " + folder;
    }

    private String unusable() {
        return "데이터베이스를 열 수 없습니다. --data로 다른 폴더를 지정하거나 " + DATABASE + ".mv.db를 지우십시오"
                + " · The database cannot be opened; name another folder with --data, or delete " + DATABASE
                + ".mv.db in " + folder;
    }
}
