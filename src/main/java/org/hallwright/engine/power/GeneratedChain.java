package org.hallwright.engine.power;

import java.util.List;

/**
 * A chain made for a load.
 *
 * @param network elements and links, without loads
 * @param rows where racks are plugged in
 * @param mechanicalFeeds switchboards for cooling and other loads, one of each system
 */
public record GeneratedChain(PowerNetwork network, List<FeedRow> rows, List<String> mechanicalFeeds) {

    public GeneratedChain {
        rows = List.copyOf(rows);
        mechanicalFeeds = List.copyOf(mechanicalFeeds);
    }

    /**
     * Feeds of a row of racks.
     *
     * @param feeds ids to name as a rack's feeds, any one of which carries it
     * @param capacityW load of all racks of the row that every single loss leaves within the ratings, W
     */
    public record FeedRow(List<String> feeds, double capacityW) {
        public FeedRow {
            feeds = List.copyOf(feeds);
        }
    }
}
