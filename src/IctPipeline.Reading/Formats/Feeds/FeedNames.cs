using System.Security.Cryptography;
using System.Text;

namespace IctPipeline.Reading.Formats.Feeds;

/// <summary>
/// Names the items of a feed by what they say of themselves, never by where they stand: the next state of the feed has other neighbours.
/// Items that share their key are told apart by their title, then by all they hold; those without a key have only these.
/// </summary>
/// <typeparam name="T">An item in its source's form.</typeparam>
/// <param name="key">Guid, id or link; null for none.</param>
/// <param name="title">Of the item; may be empty.</param>
/// <param name="whole">All that is in it, as text.</param>
internal sealed class FeedNames<T>(Func<T, string?> key, Func<T, string> title, Func<T, string> whole)
{
    private const int HashLength = 8;

    /// <summary>What an item without a key is called, before its hash.</summary>
    private const string NoKey = "item";

    /// <summary>The names, in the order of the items; null for an item that repeats another in everything.</summary>
    public IReadOnlyList<string?> Of(IReadOnlyList<T> items)
    {
        var names = new string?[items.Count];
        foreach (var sameKey in Group(Enumerable.Range(0, items.Count), index => key(items[index]) ?? ""))
        {
            if (sameKey.Key.Length > 0 && sameKey.Count() == 1)
            {
                names[sameKey.First()] = sameKey.Key;
                continue;
            }

            var stem = sameKey.Key.Length > 0 ? sameKey.Key : NoKey;
            foreach (var sameTitle in Group(sameKey, index => title(items[index])))
            {
                var byTitle = sameTitle.Key.Length > 0 && sameTitle.Count() == 1;
                foreach (var same in Group(sameTitle, index => byTitle ? sameTitle.Key : whole(items[index])))
                {
                    names[same.First()] = $"{stem}~{Hash(same.Key)}";
                }
            }
        }

        return names;
    }

    private static IEnumerable<IGrouping<string, int>> Group(IEnumerable<int> indexes, Func<int, string> by) =>
        indexes.GroupBy(by, StringComparer.Ordinal);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
