"""Does a typed sentence sound like somebody who is not well? Pure; nothing of it is ever kept.

A pupil may type into a search field what was told to nobody. Showing a number once too often costs nothing.
"""

import re

from careers.french_search import words_of

_DISTRESS = re.compile(
    r"\bsuicid\w*|\bme tuer\b|\b(?:me|m) (?:faire|fais|fait) du mal\b|\bme (?:couper|mutiler|scarifier|pendre|noyer)\b"
    r"|\b(?:scarifi|automutil)\w*|\ben finir\b(?! avec)|\benvie de (?:mourir|disparaitre|rien|crever)\b"
    r"|\b(?:veu[xt]|voudrais?|pense[rs]? a|idees? de) (?:mourir|crever|disparaitre)\b|\b(?:pense\w*|idees?) (?:noires?|a la mort)\b"
    r"|\bplus envie de (?:vivre|rien|continuer a vivre)\b|\bmal etre\b|\bdeprim\w*|\bdepress\w*"
    r"|\bje (?:ne )?(?:vais|va|me sens) (?:vraiment |tres |trop )?(?:pas bien|mal)\b"
    r"|\b(?:plus|pas) la force\b|\b(?:suis|sens|sent) (?:vraiment )?a bout\b"
)


def sounds_like_distress(text: str) -> bool:
    flat = text.replace("’", " ").replace("'", " ").replace("-", " ")
    return _DISTRESS.search(" ".join(word.form for word in words_of(flat))) is not None
