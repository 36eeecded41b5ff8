"""Read a Lighthouse report on the standard input; say its four scores, and what keeps one under 100."""

import json
import sys


def told(report: dict, path: str) -> list[str]:
    """Lines; the first one has the scores."""
    categories = report["categories"].values()
    lines = [f"{path} : " + ", ".join(f"{one['title']} {round(one['score'] * 100)}" for one in categories)]
    for category in categories:
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                lines.append(f"  {category['title']}, {audit['id']} : {audit['title']} {audit.get('displayValue', '')}")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(told(json.load(sys.stdin), sys.argv[1])) + "\n")
