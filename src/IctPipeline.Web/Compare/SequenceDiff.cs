namespace IctPipeline.Web.Compare;

/// <summary>What happened to a run of items.</summary>
internal enum Change
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of items that have the same fate: indices into the left list, for what was added into the right one.</summary>
internal readonly record struct ChangedRun(Change Change, int Start, int Count);

/// <summary>
/// The shortest way from one list to another (Myers, "An O(ND) Difference Algorithm", 1986). The work is bounded: lists that have too
/// little in common are a removal and an addition.
/// </summary>
internal static class SequenceDiff
{
    /// <summary>Items compared, about: some tens of milliseconds.</summary>
    private const long MostWork = 8_000_000;
    private const int MostEdits = 1_500;

    public static IReadOnlyList<ChangedRun> Compare(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var start = 0;
        while (start < left.Count && start < right.Count && left[start] == right[start])
        {
            start++;
        }

        var (leftEnd, rightEnd) = (left.Count, right.Count);
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }

        var runs = new RunList();
        runs.Add(Change.Same, 0, start);
        foreach (var (change, at) in Middle(left, right, start, leftEnd, rightEnd))
        {
            runs.Add(change, at, 1);
        }

        runs.Add(Change.Same, leftEnd, left.Count - leftEnd);
        return runs.Runs;
    }

    private static IEnumerable<(Change Change, int At)> Middle(
        IReadOnlyList<string> left,
        IReadOnlyList<string> right,
        int start,
        int leftEnd,
        int rightEnd
    )
    {
        var (n, m) = (leftEnd - start, rightEnd - start);
        var most = (int)Math.Min(Math.Min(n + m, MostEdits), MostWork / Math.Max(1, n + m));
        if (Furthest(left, right, start, n, m, most) is not { } trace)
        {
            return Enumerable
                .Range(start, n)
                .Select(at => (Change.Removed, at))
                .Concat(Enumerable.Range(start, m).Select(at => (Change.Added, at)));
        }

        return Back(trace, start, n, m);
    }

    /// <returns>How far each diagonal reached with each number of edits; null where more are needed.</returns>
    private static List<int[]>? Furthest(IReadOnlyList<string> left, IReadOnlyList<string> right, int start, int n, int m, int most)
    {
        var trace = new List<int[]>();
        var reach = new int[(2 * most) + 3];
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(reach[(most + 1 - edits - 1)..(most + 1 + edits + 2)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = most + 1 + diagonal;
                var x = diagonal == -edits || (diagonal != edits && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                var y = x - diagonal;
                while (x < n && y < m && left[start + x] == right[start + y])
                {
                    x++;
                    y++;
                }

                reach[at] = x;
                if (x >= n && y >= m)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    private static List<(Change Change, int At)> Back(List<int[]> trace, int start, int n, int m)
    {
        var steps = new List<(Change Change, int At)>();
        var (x, y) = (n, m);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            // The diagonals -edits - 1 to edits + 1, as they were before this number of edits.
            var reach = trace[edits];
            var diagonal = x - y;
            var at = diagonal + edits + 1;
            var isDown = diagonal == -edits || (diagonal != edits && reach[at - 1] < reach[at + 1]);
            var fromX =
                edits == 0 ? 0
                : isDown ? reach[at + 1]
                : reach[at - 1];
            var fromY = edits == 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY)
            {
                steps.Add((Change.Same, start + --x));
                y--;
            }

            if (edits > 0)
            {
                steps.Add(isDown ? (Change.Added, start + fromY) : (Change.Removed, start + fromX));
                (x, y) = (fromX, fromY);
            }
        }

        steps.Reverse();
        return steps;
    }

    private sealed class RunList
    {
        public List<ChangedRun> Runs { get; } = [];

        public void Add(Change change, int start, int count)
        {
            if (count == 0)
            {
                return;
            }

            if (Runs.Count > 0 && Runs[^1] is var last && last.Change == change && last.Start + last.Count == start)
            {
                Runs[^1] = last with { Count = last.Count + count };
            }
            else
            {
                Runs.Add(new(change, start, count));
            }
        }
    }
}
