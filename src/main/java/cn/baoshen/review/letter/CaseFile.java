package cn.baoshen.review.letter;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Opinion;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Event;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.ledger.LedgerSheet;
import java.util.List;

/**
 * Everything a letter or a page tells about one case.
 *
 * @param explained what the rules asked a reason for, with the reason given
 * @param returns earlier revisions that were sent back, oldest first, with their notes
 * @param ledger what earlier returns asked for, and what has become of it
 * @param opinions what the tiers before this one decided
 * @param waivers of the rules that would have sent it back
 * @param asked how the reviewer of its tier came to be asked; null when nothing is to be said of it
 */
public record CaseFile(
    Case subject,
    List<ComputedFigure> figures,
    List<Finding> errors,
    List<Finding> warnings,
    List<NotChecked> notChecked,
    List<Explained> explained,
    List<Case> returns,
    LedgerSheet ledger,
    List<Opinion> opinions,
    List<Event> history,
    List<Waiver> waivers,
    Assignment asked) {}
