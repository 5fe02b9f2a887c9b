using System.Globalization;
using System.Text;

namespace Streaming.Dashboard.Resources;

/// <summary>Where the graph's boxes stand and how its lines run, in pixels. A line passes a column that lies between its ends in the space between two boxes.</summary>
internal sealed class GraphLayout
{
    public const int NodeWidth = 194;
    public const int NodeHeight = 58;
    private const int Gap = 40;
    private const int ColumnWidth = NodeWidth + Gap;
    private const int RowHeight = 84;

    // Lines to different resources run side by side, as many as the space between two boxes has room for.
    private const int LaneDistance = 5;
    private const int Lanes = (RowHeight - NodeHeight) / LaneDistance;
    private const int Margin = Lanes * LaneDistance / 2;
    private readonly int[] _rows;
    private readonly int _mostRows;
    private readonly Dictionary<(int Column, int Space), List<GraphNode>> _lanes = [];

    public GraphLayout(ResourceGraph graph)
    {
        _mostRows = graph.Rows;
        _rows = [.. Enumerable.Range(0, graph.Columns).Select(column => graph.Nodes.Count(node => node.Column == column))];
        Width = Math.Max(0, _rows.Length * ColumnWidth - Gap);
        Height = _mostRows * RowHeight + 2 * Margin;
    }

    public int Width { get; }

    public int Height { get; }

    public static int Left(GraphNode node) => node.Column * ColumnWidth;

    // Columns with fewer rows stand in the middle.
    public double Top(GraphNode node) => TopOf(node.Column) + node.Row * RowHeight + (RowHeight - NodeHeight) / 2.0;

    /// <summary>The line of an edge, as an SVG path: from the right side of one box to the left side of the other.</summary>
    public string PathOf(GraphEdge edge)
    {
        var (x, y) = (Left(edge.From) + NodeWidth, Middle(edge.From));
        var path = new StringBuilder(Invariant($"M{x} {y}"));
        for (var column = edge.From.Column + 1; column < edge.To.Column; column++)
        {
            var pass = Pass(edge, column, y);
            path.Append(Curve(x, y, column * ColumnWidth, pass)).Append(Invariant($"h{NodeWidth}"));
            (x, y) = (column * ColumnWidth + NodeWidth, pass);
        }
        return path.Append(Curve(x, y, Left(edge.To), Middle(edge.To))).ToString();
    }

    private double Middle(GraphNode node) => Top(node) + NodeHeight / 2.0;

    private double TopOf(int column) => Margin + (_mostRows - _rows[column]) * RowHeight / 2.0;

    /// <summary>The height at which a line passes a column: the space nearest to its way, in a lane for its target.</summary>
    private double Pass(GraphEdge edge, int column, double from)
    {
        var direct = from + (Middle(edge.To) - from) / (edge.To.Column - column + 1);
        var space = Math.Clamp((int)Math.Round((direct - TopOf(column)) / RowHeight), 0, _rows[column]);
        if (!_lanes.TryGetValue((column, space), out var lanes))
            _lanes[(column, space)] = lanes = [];
        if (!lanes.Contains(edge.To))
            lanes.Add(edge.To);
        return TopOf(column) + space * RowHeight + (lanes.IndexOf(edge.To) % Lanes - Lanes / 2) * LaneDistance;
    }

    private static string Curve(double x1, double y1, double x2, double y2)
    {
        var reach = x2 > x1 ? (x2 - x1) / 2 : Gap;
        return Invariant($"C{x1 + reach} {y1} {x2 - reach} {y2} {x2} {y2}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
