/**
 * `.gitignore` of a new workspace: whatever `isRawFile` names stays out of Git, and so does what Heartline makes. What is a total or a text of
 * a wave is let in by name, so that a kind of file that nobody thought of stays out.
 */
export const workspaceGitignore = `# What Heartline makes.
dist/
.heartline/

# Tables, wherever they lie and however their name is written, and all else in data/: they may be exports. What is none is let in by name.
*.[cC][sS][vV]
*.[tT][sS][vV]
data/*
!data/*.md
!data/waves/
!data/units.csv
!data/outcomes.csv
!data/benchmarks.csv

# Answers of people, the evidence of their import, hand codes: nothing of a wave but its description, its units and its totals.
data/waves/*
!data/waves/*/
data/waves/*/*
!data/waves/*/wave.md
!data/waves/*/units.csv
!data/waves/*/manifest.json
!data/waves/*/*.counts.csv
!data/waves/*/*.scores.csv
!data/waves/*/*.frame.csv

# Names of people, and the keys of what was published.
data/roster.csv
*.key

# Exports of survey tools that lie about.
/*.[tT][xX][tT]
/*.[jJ][sS][oO][nN]
*.gz
*.zip
*.xls
*.xlsx
*.ods
*.sav
*.zsav
*.parquet
*.lsa
`;
