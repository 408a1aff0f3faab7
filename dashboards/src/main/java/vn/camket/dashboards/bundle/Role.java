package vn.camket.dashboards.bundle;

/** Roles of people; the name in Superset is that of {@link #title()}. */
public enum Role {
  /** Dashboards of the whole province, nothing else. */
  LEADERSHIP("Leadership"),
  /** Dashboards and Explore on the whole province. */
  PLANNER("Planner"),
  /** Also SQL on the whole mart. */
  ANALYST("Analyst"),
  /** Dashboards and Explore on the rows of some units and of what stands below them. */
  UNIT("Unit");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** The name in Superset and in the users file. */
  public String title() {
    return title;
  }
}
