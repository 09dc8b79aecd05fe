using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Web.Compare;

namespace IctPipeline.Web.Tests.Compare;

public sealed class SequenceDiffTests
{
    [Fact]
    public void Compare_AnyTwoLists_GiveBothBackAndAreShortest() =>
        Prop.ForAll(
                Gen.Choose(0, 3)
                    .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    .ArrayOf()
                    .Two()
                    .ToArbitrary(),
                pair =>
                {
                    var (left, right) = (pair.Item1, pair.Item2);
                    var runs = SequenceDiff.Compare(left, right);
                    string[] Of(params Change[] changes) =>
                        [
                            .. runs.Where(run => changes.Contains(run.Change))
                                .SelectMany(run => (run.Change == Change.Added ? right : left)[run.Start..(run.Start + run.Count)]),
                        ];
                    Assert.Equal(left, Of(Change.Same, Change.Removed));
                    Assert.Equal(right, Of(Change.Same, Change.Added));
                    Assert.Equal(LongestCommon(left, right), Of(Change.Same).Length);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_ListsWithNothingInCommon_AreARemovalAndAnAddition()
    {
        var left = Enumerable.Range(0, 5_000).Select(number => $"a{number}").ToList();
        var right = Enumerable.Range(0, 5_000).Select(number => $"b{number}").ToList();

        Assert.Equal([new(Change.Removed, 0, 5_000), new(Change.Added, 0, 5_000)], SequenceDiff.Compare(left, right));
    }

    private static int LongestCommon(string[] left, string[] right)
    {
        var longest = new int[left.Length + 1, right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                longest[i, j] = left[i - 1] == right[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
            }
        }

        return longest[left.Length, right.Length];
    }
}
