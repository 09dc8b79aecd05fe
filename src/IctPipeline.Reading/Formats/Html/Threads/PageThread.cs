using AngleSharp.Dom;
using IctPipeline.Reading.Formats.Html.Dom;
using IctPipeline.Reading.Formats.Html.Survey;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Html.Threads;

/// <summary>
/// The posts of a forum's thread, or a question and its answers, in the page's order. The page says that it is one; its posts are the
/// blocks of one name that hold most of its text and each name a member.
/// </summary>
internal sealed class PageThread
{
    /// <summary>UTF-16 code units of text, links aside; the shortest posts say "+1", but a thread of such posts is none.</summary>
    private const int MinPost = 2;
    private const int MinThread = 120;

    /// <summary>Share of the blocks that must name a member.</summary>
    private const double Named = 0.7;

    /// <summary>Groups with nearly as much prose as the one with most: the one of more posts is meant.</summary>
    private const double Nearly = 0.9;

    /// <summary>Share of the text found otherwise that the posts must have.</summary>
    private const double LeastText = 0.5;

    /// <summary>Share of the posts in which the element of their words may hold what looks like their author or their time.</summary>
    private const double MayName = 0.5;

    private readonly List<ThreadPost> _posts;

    private PageThread(List<ThreadPost> posts) => _posts = posts;

    public PageNode First => _posts[0].Node;

    /// <param name="length">UTF-16 code units of the text that was found without regard to posts: a thread with far less is none.</param>
    /// <returns>Null for any other page, and where no posts are told apart.</returns>
    public static PageThread? Find(PageSurvey survey, int length, ParseContext context)
    {
        if (survey.Nodes.Count == 0 || !ThreadMarks.AreOn(survey))
        {
            return null;
        }

        var nodes = new ThreadNodes(survey.Nodes);
        var groups = nodes
            .Alike(0, survey.Nodes.Count)
            .Select(group => group.Places.FindAll(at => nodes.Text(at) >= MinPost))
            .Where(places => places.Count > 1 && places.Sum(nodes.Text) >= MinThread)
            .Select(places => (Places: places, Prose: places.Sum(nodes.Prose)))
            .OrderByDescending(group => group.Prose)
            .ToList();
        // A block belongs to as many groups as it has names.
        var heads = new Dictionary<int, ThreadHead>();
        ThreadHead HeadOf(int at) => heads.TryGetValue(at, out var head) ? head : heads[at] = ThreadAuthors.Of(nodes[at].Element);

        (List<int> Places, double Prose)? best = null;
        foreach (var group in groups)
        {
            context.Budget.Check();
            if (best is { } found && group.Prose < found.Prose * Nearly)
            {
                break;
            }

            if ((best is null || group.Places.Count > best.Value.Places.Count) && AreNamed(group.Places, HeadOf))
            {
                best = (group.Places, Math.Max(group.Prose, best?.Prose ?? 0));
            }
        }

        if (best is null)
        {
            return null;
        }

        var words = WordsIn(best.Value.Places, nodes, HeadOf, context);
        var posts = best.Value.Places.ConvertAll(at => Post(at, nodes, HeadOf(at), words));
        if (posts.Sum(post => post.Text.TextContent.Length) < length * LeastText)
        {
            return null;
        }

        context.Note("thread", $"{posts.Count} posts", words ?? "no element for their words alone");
        return new PageThread(posts);
    }

    /// <summary>Puts the posts into the article: the first one is its text, a line with name and time stands over each answer.</summary>
    public void Fill(ParsedArticle article, ParseContext context)
    {
        article.Blocks.Clear();
        article.Links.Clear();
        article.Lead = null;
        for (var i = 0; i < _posts.Count; i++)
        {
            var post = _posts[i];
            if (i > 0 && post.Author is { } author)
            {
                article.Blocks.Add(new Block(BlockKind.Heading, post.Moment is null ? author : $"{author}, {post.Moment}", Level: 3));
            }

            new DomBlocks(article, context, ThreadMarks.IsAside).Read(post.Text);
        }

        if (_posts[0].Author is { } first)
        {
            article.Authors.Clear();
            article.Authors.Add(first);
        }
    }

    private static bool AreNamed(List<int> places, Func<int, ThreadHead> headOf) =>
        places.Count(at => headOf(at).Author is not null) >= places.Count * Named;

    /// <summary>The name of the elements that hold the words of the posts and nothing else: most text, no member, no time.</summary>
    private static string? WordsIn(List<int> posts, ThreadNodes nodes, Func<int, ThreadHead> headOf, ParseContext context)
    {
        var texts = new Dictionary<string, (int Text, int Posts, int Names)>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            context.Budget.Check();
            var (author, _, time) = headOf(post);
            foreach (var (name, places) in nodes.Alike(post + 1, nodes.End(post)))
            {
                var element = nodes[places[0]].Element;
                if (IsToldOfAMember(element, nodes[post].Element))
                {
                    continue;
                }

                var isNaming = (author is not null && element.Contains(author)) || (time is not null && element.Contains(time));
                var (text, count, names) = texts.GetValueOrDefault(name);
                texts[name] = (text + nodes.Text(places[0]), count + 1, names + (isNaming ? 1 : 0));
            }
        }

        return texts
            .Where(found => found.Value.Posts >= posts.Count * Named && found.Value.Names <= found.Value.Posts * MayName)
            .OrderByDescending(found => found.Value.Text)
            .Select(found => found.Key)
            .FirstOrDefault();
    }

    /// <summary>True for what stands in an element about a member (ranks, a machine's parts), which may be longer than the words.</summary>
    private static bool IsToldOfAMember(IElement element, IElement post)
    {
        for (var at = element; at is not null && at != post; at = at.ParentElement)
        {
            if (ThreadMarks.IsAuthor(at) || ThreadMarks.IsAside(at))
            {
                return true;
            }
        }

        return false;
    }

    private static ThreadPost Post(int at, ThreadNodes nodes, ThreadHead head, string? words)
    {
        var node = nodes[at];
        var text = node.Element;
        for (var i = at + 1; words is not null && i < nodes.End(at); i++)
        {
            if (ThreadNodes.Names(nodes[i].Element).Contains(words))
            {
                text = nodes[i].Element;
                break;
            }
        }

        return new ThreadPost(node, text, head.Author, head.Moment);
    }
}
