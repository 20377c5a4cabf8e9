"""A figure as a sentence, for those who read a sentence more easily than a number with its label."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Indicator, Report, Role
from hangtou_portal.record.sentences.phrases import in_tenths, when


@dataclass(frozen=True, kw_only=True)
class Said:
    """A figure's sentence, its amount set apart: `before` + `amount` + `after`."""

    before: str
    amount: str
    after: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.before + self.amount + self.after


def said(*, item: Indicator, report: Report) -> Said:
    """A figure as a sentence: 2019年1-6月，新增就业岗位1590个，完成全年目标的七成九.

    A share is cut to tenths and never rounded up.
    """
    label = item.label
    if item.role is Role.TARGET:
        if not item.as_of:
            part = f"{report.periods[item.half]}部分"
            return Said(before=f"{part}提出：{label}", amount=item.amount, after="，未写明期间。")
        return Said(before=f"{when(item, report=report)}要做到：{label}", amount=item.amount, after="。")
    # Where the unit repeats the label's last word, a colon parts them: 覆盖全镇村：13个村.
    counted = item.unit.removeprefix("个")
    joint = "：" if counted and label.endswith(counted) else ""
    return Said(
        before=f"{when(item, report=report)}，{label}{joint}",
        amount=item.amount,
        after=_share_of(item=item, report=report),
    )


def _share_of(*, item: Indicator, report: Report) -> str:
    """The share that the report itself gives for this figure, said in tenths."""
    for share in report.indicators.values():
        if share.numerator == item.id and share.role is Role.SHARE:
            return f"，{share.label}的{in_tenths(share.value)}。"
    return "。"
