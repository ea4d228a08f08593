"""What happened to an account: written when it happens, shown to whom the account belongs."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.platform.accounts.models import AccountEvent, Change, Organisation, User
from chengxu.platform.today import now

WORDS: dict[str, Term] = {
    Change.LOGIN: Term("登录", "logged in"),
    Change.IDENTITY_LOGIN: Term("通过统一身份认证登录", "logged in through the identity provider"),
    Change.LOCKED: Term("多次失败后登录被锁定", "login locked after failed attempts"),
    Change.PASSWORD: Term("设置新密码", "new password set"),
    Change.LINK: Term("生成设置密码的链接", "link made for setting a password"),
    Change.SECOND_ON: Term("开启动态验证码", "one-time codes turned on"),
    Change.SECOND_OFF: Term("关闭动态验证码", "one-time codes turned off"),
    Change.CODES: Term("换发恢复码", "new recovery codes issued"),
    Change.ADDED: Term("加入单位", "added to an organisation"),
    Change.ROLE: Term("角色变更", "role changed"),
    Change.REMOVED: Term("移出单位", "removed from an organisation"),
    Change.ENDED: Term("从另一处结束登录", "logins ended from elsewhere"),
}
ROLES: dict[str, Term] = {
    "head": Term("负责人", "head"),
    "officer": Term("经办人", "officer"),
    "analyst": Term("分析员", "analyst"),
}
MAY: dict[str, Term] = {
    "head": Term("批准、办理、查看，并管理成员", "approves, acts, looks, and manages the people"),
    "officer": Term("办理、查看", "acts and looks"),
    "analyst": Term("仅查看", "looks only"),
}


def note(
    user: User, what: Change, *, by: User | None = None, organisation: Organisation | None = None, role: str = ""
) -> AccountEvent:  # fmt: skip
    """Write down what happened to somebody's account."""
    return AccountEvent.objects.create(
        user=user, by=by, organisation=organisation, what=what, role=role, at=now()
    )
