namespace IctPipeline.Reading.Model;

/// <summary>
/// A container element of a page, as far as it tells what the text in it is: a frame around a picture, a call to subscribe.
/// </summary>
internal sealed class Box(Box? parent, string? name = null)
{
    public Box? Parent { get; } = parent;

    /// <summary>Its class: boxes of one name are laid out alike.</summary>
    public string? Name { get; } = name;

    /// <summary>Blocks in it and in the boxes that it holds.</summary>
    public int Blocks { get; private set; }

    /// <summary>UTF-16 code units of their text.</summary>
    public int Length { get; private set; }

    public bool HasImage { get; private set; }

    public void Count(int length)
    {
        for (var box = this; box is not null; box = box.Parent)
        {
            box.Blocks++;
            box.Length += length;
        }
    }

    /// <summary>An image counts for the frame right around it, not for the whole article.</summary>
    public void SawImage()
    {
        HasImage = true;
        if (Parent is not null)
        {
            Parent.HasImage = true;
        }
    }

    public bool Holds(Box? other)
    {
        for (var box = other; box is not null; box = box.Parent)
        {
            if (ReferenceEquals(box, this))
            {
                return true;
            }
        }

        return false;
    }
}
