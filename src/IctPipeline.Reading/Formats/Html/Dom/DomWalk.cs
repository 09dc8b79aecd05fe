using AngleSharp.Dom;

namespace IctPipeline.Reading.Formats.Html.Dom;

/// <summary>What is done at every node of a walk.</summary>
internal interface IDomVisitor
{
    /// <summary>False where the node's children are passed over; <see cref="Leave"/> is then not called for it.</summary>
    bool Enter(INode node);

    /// <summary>Called behind the children of a node that was entered.</summary>
    void Leave(INode node);
}

/// <summary>
/// Walks a tree in document order, without recursion, so that depth costs no stack, and by the children's index: AngleSharp looks for a
/// node's next sibling from the first one on, which makes wide trees slow. A node's list of children is asked for once: each tag has a
/// class of its own, so a call through the interface of nodes searches for its method every time.
/// </summary>
internal static class DomWalk
{
    /// <summary>The elements below a node that are wanted, in document order: a walk costs a fifth of a selector.</summary>
    public static List<IElement> Elements(INode root, Func<IElement, bool> isWanted)
    {
        var collector = new Collector(isWanted);
        Below(root, collector);
        return collector.Found;
    }

    /// <summary>Visits everything below a node, but not the node itself.</summary>
    public static void Below(INode root, IDomVisitor visitor)
    {
        var path = new Stack<(INode Node, INodeList Children, int Next)>();
        var (node, children, next) = (root, root.ChildNodes, 0);
        while (true)
        {
            if (next < children.Length)
            {
                var child = children[next++];
                if (!visitor.Enter(child))
                {
                    continue;
                }

                var inside = child.ChildNodes;
                if (inside.Length > 0)
                {
                    path.Push((node, children, next));
                    (node, children, next) = (child, inside, 0);
                }
                else
                {
                    visitor.Leave(child);
                }

                continue;
            }

            if (path.Count == 0)
            {
                return;
            }

            visitor.Leave(node);
            (node, children, next) = path.Pop();
        }
    }

    private sealed class Collector(Func<IElement, bool> isWanted) : IDomVisitor
    {
        public List<IElement> Found { get; } = [];

        public bool Enter(INode node)
        {
            if (node is not Element element)
            {
                return false;
            }

            if (isWanted(element))
            {
                Found.Add(element);
            }

            return true;
        }

        public void Leave(INode node) { }
    }
}
