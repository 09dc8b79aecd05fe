namespace IctPipeline.Web.Entities;

/// <summary>Where each neighbour stands on an ellipse around the middle: the first on top, the others clockwise.</summary>
internal static class GraphLayout
{
    public const int Width = 640;
    public const int Height = 420;
    private const double RadiusX = 175;
    private const double RadiusY = 160;
    private const double TopShare = 0.35;

    public static (double X, double Y) Place(int index, int count)
    {
        var angle = (2 * Math.PI * index / count) - (Math.PI / 2);
        return ((Width / 2.0) + (RadiusX * Math.Cos(angle)), (Height / 2.0) + (RadiusY * Math.Sin(angle)));
    }

    /// <summary>On which side of its node a label stands: away from the middle.</summary>
    public static (string Anchor, double Dx, double Dy) Label(int index, int count)
    {
        var (x, y) = Place(index, count);
        var side = (x - (Width / 2.0)) / RadiusX;
        return side switch
        {
            > TopShare => ("start", 15, 4),
            < -TopShare => ("end", -15, 4),
            _ => ("middle", 0, y < Height / 2.0 ? -16 : 26),
        };
    }
}
