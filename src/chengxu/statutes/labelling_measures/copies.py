"""Articles 8 and 9: labels in the user agreement, and copies that a user asks to have without an explicit label."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.law.norm import Act, Duty, Keep, Permission
from chengxu.statutes.labelling_measures.basis import PROVIDER, USERS
from chengxu.statutes.labelling_measures.generation import COPIES_AGREED
from chengxu.statutes.laws import CSL, IM, LM
from chengxu.statutes.words.labelling import (
    UNLABELLED_COPY_GIVEN,
    gives_unlabelled_copies,
    label_terms,
    unlabelled_copy_logs,
)
from chengxu.statutes.words.parties import AUTHORITIES

state_label_terms = Duty(
    LM[8, 1],
    gist=Term("协议写明标识方法和样式", "labels in the user agreement"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "state_label_terms",
        Term(
            "在用户服务协议中写明标识的方法、样式等规范，并提示用户阅读",
            "state in the user agreement how content is labelled and what the label looks like, and prompt users to read it",
        ),
    ),
    met_by=all_of(*(label_terms.one_of(term) for term, _ in label_terms.values)),
    keep=Keep(Term("用户服务协议的历次版本", "every version of the user agreement"), None, None, HOUSE),
    breach=(LM[13, 1],),
    refers=(IM[9, 2],),
)

give_unlabelled_copies = Permission(
    LM[9, 1],
    gist=Term("应申请提供不含显式标识的内容", "copies without an explicit label"),
    tag=STATUTORY,
    holder=PROVIDER,
    against=USERS,
    when=Clause(
        COPIES_AGREED,
        Term(
            "协议明确了用户的标识义务和使用责任",
            "the agreement settles the user's duty to label and responsibility for use",
        ),
        LM[9, 1],
        denied=Term(
            "协议没有明确用户的标识义务和使用责任",
            "the agreement does not settle both the user's duty to label and responsibility for use",
        ),
    ),
    act=Act(
        "give_unlabelled_copies",
        Term(
            "应用户申请提供不含显式标识的内容",
            "hand out content without an explicit label when a user asks for it",
        ),
    ),
    refers=(LM[9, 2], LM[5, 1], LM[4, 7]),
    note=Term(
        "须有用户的申请；隐式标识照样要有，交付前核验。协议缺一项而提供的，违反第四条。",
        "A user has to ask for it. The implicit label stays, and is verified before the copy goes out. Handing it out with "
        "either point missing breaks art. 4.",
    ),
)

keep_copy_logs = Duty(
    LM[9, 2],
    gist=Term("不含显式标识的日志留存六个月", "logs of copies without a label"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AUTHORITIES,
    when=gives_unlabelled_copies,
    act=Act(
        "keep_copy_logs",
        Term("留存提供对象等信息的相关日志", "keep logs on who received such content and what goes with it"),
    ),
    met_by=unlabelled_copy_logs,
    keep=Keep(
        Term("提供对象等相关日志", "the logs on recipients and the like"),
        months(6),
        UNLABELLED_COPY_GIVEN,
        STATUTORY,
    ),
    breach=(LM[13, 1],),
    refers=(CSL[23],),
    note=Term(
        "自提供之日起不少于六个月，期满以前不得删除。",
        "At least six months from each handing out; nothing is deleted before.",
    ),
)
