package cn.baoshen.console.keeping;

import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.FolderMove;
import cn.baoshen.integrity.Broken;
import cn.baoshen.integrity.Looks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the looks at everything that is kept have found.
 *
 * @param running whether it is being looked now
 * @param last the last look that came to its end; null before the first
 * @param found what it found, as far as it is named
 * @param looks the newest
 * @param move how far kept files are on their way into folders by hash
 * @param seal the newest daily head; null before the first
 */
record IntegrityBoard(
    boolean running,
    Looks.@Nullable Look last,
    List<Broken> found,
    List<Looks.Look> looks,
    FolderMove.Headway move,
    DailySeals.@Nullable Seal seal) {}
